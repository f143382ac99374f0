// # Orphans
//
// Leaves a process behind.

import Foundation

let process = Process()
process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
process.arguments = ["setsid", "sleep", "98765"]
try process.run()
Thread.sleep(forTimeInterval: 0.2)
