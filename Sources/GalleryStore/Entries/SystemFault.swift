internal import Foundation

/// A call of the system that failed.
struct SystemFault: Error, Equatable {
  var code: Int32

  /// The failure of the last call.
  static var last: SystemFault { SystemFault(code: errno) }

  /// Whether room is missing, not permission.
  var isFull: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  var reason: String { String(cString: strerror(code)) }
}
