internal import Foundation

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A running launcher in its supervising role; what it is told and tells stands above its source.
struct LauncherProcess: Sendable {
  private let id: pid_t
  private let status: Int32
  private let control: ControlPipe

  /// A reason why no process could be started.
  struct StartError: Error {
    var message: String
  }

  /// Starts a launcher and hands it the run's key.
  init(
    _ launcher: String, arguments: [String], environment: [String: String], key: RecordKey,
    isLive: Bool
  ) throws(StartError) {
    guard let control = Self.pipe() else { throw .init(message: Self.reason("pipe", errno)) }
    guard let status = Self.pipe() else {
      close(control.read)
      close(control.write)
      throw .init(message: Self.reason("pipe", errno))
    }
    defer {
      close(control.read)
      close(status.write)
    }
    // The pipe holds the key until the launcher reads it; this process has both ends, so that a
    // launcher that is gone raises no signal here.
    let sent = key.bytes.withUnsafeBytes { write(control.write, $0.baseAddress, $0.count) }
    let spawned = Self.spawn(
      launcher, arguments: arguments, environment: environment, control: control.read,
      status: status.write, isLive: isLive)
    guard sent == 16, case .success(let id) = spawned else {
      close(control.write)
      close(status.read)
      if case .failure(let error) = spawned { throw error }
      throw .init(message: Self.reason("write", errno))
    }
    self.id = id
    self.status = status.read
    self.control = ControlPipe(control.write)
  }

  /// Waits for the end, and stops the example if the task is cancelled.
  ///
  /// - Returns: The status, or nil if the launcher died before it could tell.
  func wait() async -> RunStatus? {
    let id = id
    let status = status
    let control = control
    let line = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // A thread of its own: the wait takes as long as the example, and blocks no task.
        Thread.detachNewThread {
          let text = Self.readAll(status)
          close(status)
          var code: Int32 = 0
          while waitpid(id, &code, 0) < 0, errno == EINTR {}
          control.close()
          continuation.resume(returning: code == 0 ? text : "")
        }
      }
    } onCancel: {
      control.close()
    }
    return RunStatus(line: line)
  }

  private static func readAll(_ descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 512)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }

  /// A pipe whose ends other programs do not inherit, not even those started at this moment; the
  /// Glibc module lacks `pipe2`, and a pair of sockets does as well.
  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      guard Darwin.pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #else
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    #endif
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ launcher: String, arguments: [String], environment: [String: String], control: Int32,
    status: Int32, isLive: Bool
  ) -> Result<pid_t, StartError> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, control, 0)
    posix_spawn_file_actions_adddup2(&actions, status, 3)
    let input = isLive ? fcntl(0, F_DUPFD_CLOEXEC, 10) : -1
    defer { if input >= 0 { close(input) } }
    if input >= 0 {
      posix_spawn_file_actions_adddup2(&actions, input, 4)
    } else if isLive {
      posix_spawn_file_actions_addopen(&actions, 4, "/dev/null", O_RDONLY, 0)
    }
    if !isLive {
      for descriptor: Int32 in [1, 2] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    let words = ([launcher] + arguments).map { strdup($0) } + [nil]
    let settings = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") }
    let variables = settings + [nil]
    defer { for text in words + variables { free(text) } }
    var id: pid_t = 0
    let error = posix_spawn(&id, launcher, &actions, nil, words, variables)
    return error == 0 ? .success(id) : .failure(.init(message: reason(launcher, error)))
  }

  private static func reason(_ what: String, _ error: Int32) -> String {
    "\(what): \(String(cString: strerror(error)))"
  }
}
