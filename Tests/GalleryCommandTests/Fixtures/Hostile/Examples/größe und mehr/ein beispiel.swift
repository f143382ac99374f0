// # Same title
//
// Reads the file beside it and says where it stands.

import Foundation

print(#filePath)
print(try String(contentsOfFile: "Examples/größe und mehr/daten.txt", encoding: .utf8))
try "written".write(toFile: "Examples/größe und mehr/daten.txt", atomically: true, encoding: .utf8)
