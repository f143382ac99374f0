// # Surroundings
//
// Tells what an example sees of the machine.

import Foundation

let environment = ProcessInfo.processInfo.environment
for name in ["TZ", "LANG", "LC_ALL", "GALLERY_SECRET"] {
  print(name, environment[name] ?? "not set")
}
print(TimeZone.current.secondsFromGMT(), Date(timeIntervalSince1970: 0).formatted(.iso8601))
print(CommandLine.arguments)
