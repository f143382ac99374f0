// # Forger
//
// Writes to every descriptor that is open, and traps.

import Foundation

for descriptor: Int32 in 3..<1024 {
  var frame = [UInt8](repeating: 0x41, count: 64)
  frame[0] = 60
  _ = write(descriptor, frame, frame.count)
}

// %%
fatalError("the truth")
