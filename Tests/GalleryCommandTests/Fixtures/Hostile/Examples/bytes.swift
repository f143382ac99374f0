// # Bytes
//
// Prints bytes that are no text.

import Foundation

FileHandle.standardOutput.write(Data([0x61, 0xFF, 0xFE, 0x62, 0x0A]))
FileManager.default.changeCurrentDirectoryPath("/")
try FileManager.default.removeItem(atPath: ProcessInfo.processInfo.environment["PWD"] ?? "/nowhere")
