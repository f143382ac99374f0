/// A part that a gallery needs, with what to say when it is not there.
enum MissingPart {
  case compiler, swift, frontend, linker, clang, hostLibraries, packageConfig, cmark, git

  var summary: String {
    switch self {
    case .compiler: "Swift compiler 'swiftc' is not in PATH"
    case .swift: "Program 'swift' is neither in the Swift toolchain nor in PATH"
    case .frontend: "Program 'swift-frontend' is not in the Swift toolchain"
    case .linker: "Linker 'ld.lld' is neither in the Swift toolchain nor in PATH"
    case .clang: "Compiler 'clang' is neither in the Swift toolchain nor in PATH"
    case .hostLibraries: "Folder 'lib/swift/host' with swift-syntax is not in the Swift toolchain"
    case .packageConfig: "Program 'pkg-config', which finds libcmark, is not in PATH"
    case .cmark: "Library libcmark is not installed, or pkg-config does not find it"
    case .git: "Program 'git' is not in PATH"
    }
  }

  var remedy: String {
    switch self {
    case .compiler, .swift, .frontend, .hostLibraries:
      "Install a Swift 6.3 toolchain from https://swift.org/install and put its bin folder into PATH"
    case .clang: "Install it with 'apt-get install clang', or install a whole Swift toolchain"
    case .linker: "Install it with 'apt-get install lld', or install a whole Swift toolchain"
    case .packageConfig, .cmark: "Install it with 'apt-get install libcmark-dev pkg-config'"
    case .git: "Install it with 'apt-get install git'"
    }
  }
}
