// # Bytes
//
// Prints bytes that are no text, and deletes the folder in which it runs.

import Foundation

FileHandle.standardOutput.write(Data([0x61, 0xFF, 0xFE, 0x62, 0x0A]))
let folder = FileManager.default.currentDirectoryPath
print(FileManager.default.fileExists(atPath: folder + "/Examples/bytes.swift"))
FileManager.default.changeCurrentDirectoryPath("/")
try FileManager.default.removeItem(atPath: folder)
print(FileManager.default.fileExists(atPath: folder))
