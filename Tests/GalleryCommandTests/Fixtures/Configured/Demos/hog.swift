// # Hog
//
// Takes more memory than there is for it.

var all: [[UInt8]] = []
while true { all.append([UInt8](repeating: 1, count: 1 << 20)) }
