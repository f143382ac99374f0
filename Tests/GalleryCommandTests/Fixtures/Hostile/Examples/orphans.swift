// # Orphans
//
// Leaves a process behind.

import Foundation

let process = Process()
process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
process.arguments = ["setsid", "sh", "-c", "echo $$ >new; mv new orphan; exec sleep 98765"]
try process.run()
while !FileManager.default.fileExists(atPath: "orphan") { Thread.sleep(forTimeInterval: 0.01) }
print(try String(contentsOfFile: "orphan", encoding: .utf8))
