// SipHash-2-4, with which records are tagged (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012).
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static uint64_t rotate(uint64_t x, int b) { return x << b | x >> (64 - b); }

static void sip_round(uint64_t v[4]) {
  v[0] += v[1], v[1] = rotate(v[1], 13) ^ v[0], v[0] = rotate(v[0], 32);
  v[2] += v[3], v[3] = rotate(v[3], 16) ^ v[2];
  v[0] += v[3], v[3] = rotate(v[3], 21) ^ v[0];
  v[2] += v[1], v[1] = rotate(v[1], 17) ^ v[2], v[2] = rotate(v[2], 32);
}

static void sip_word(uint64_t v[4], uint64_t word) {
  v[3] ^= word, sip_round(v), sip_round(v), v[0] ^= word;
}

/// SipHash-2-4 of the eight bytes of `number` and then `bytes`.
__attribute__((visibility("hidden")))
uint64_t gallery_sip_hash(const uint64_t key[2], uint64_t number, const uint8_t *bytes, size_t count) {
  uint64_t v[4] = {key[0] ^ 0x736f6d6570736575, key[1] ^ 0x646f72616e646f6d,
                   key[0] ^ 0x6c7967656e657261, key[1] ^ 0x7465646279746573};
  uint64_t last = (uint64_t)(count + 8) << 56, word;
  sip_word(v, number);
  size_t i = 0;
  for (; i + 8 <= count; i += 8) memcpy(&word, bytes + i, 8), sip_word(v, word);
  for (size_t j = 0; i + j < count; j++) last |= (uint64_t)bytes[i + j] << (8 * j);
  sip_word(v, last);
  v[2] ^= 0xff;
  for (int r = 0; r < 4; r++) sip_round(v);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}
