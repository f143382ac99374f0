internal import Foundation
internal import GalleryDisplay
internal import GalleryModel

extension Execution {
  /// What stands on pages for the folder in which an example ran.
  static let workingFolderName = "/package"

  /// The execution with a stable name in place of the working folder's path, which is another in every run and
  /// holds names of the machine.
  func hidingWorkingFolder(_ path: String) -> Execution {
    var copy = self
    for block in copy.blocks.indices {
      copy.blocks[block].outputs = copy.blocks[block].outputs.map { $0.replacing(path) }
    }
    switch outcome {
    case .failed(let failure): copy.outcome = .failed(failure.replacing(path))
    case .failedAsExpected(let failure): copy.outcome = .failedAsExpected(failure.replacing(path))
    case .passed, .notRun: break
    }
    return copy
  }
}

extension BlockOutput {
  fileprivate func replacing(_ path: String) -> BlockOutput {
    switch self {
    case .stream(var stream):
      stream.text = stream.text.replacing(path)
      return .stream(stream)
    case .value(let type, let bundle): return .value(type: type, bundle.replacing(path))
    case .figure(let bundle): return .figure(bundle.replacing(path))
    case .failure(let failure): return .failure(failure.replacing(path))
    }
  }
}

extension ExampleFailure {
  fileprivate func replacing(_ path: String) -> ExampleFailure {
    var copy = self
    copy.message = message.replacing(path)
    return copy
  }
}

extension MIMEBundle {
  fileprivate func replacing(_ path: String) -> MIMEBundle {
    var copy = self
    copy.text = text.replacing(path)
    copy.detail = detail?.replacing(path)
    copy.alternative = alternative?.replacing(path)
    copy.representations = representations.map { representation in
      representation.type == .png
        ? representation
        : Representation(
          representation.type, representation.text.replacing(path),
          appearance: representation.appearance)
    }
    return copy
  }
}

extension String {
  /// Foundation's search, as a stream may hold a megabyte.
  fileprivate func replacing(_ path: String) -> String {
    replacingOccurrences(of: path, with: Execution.workingFolderName, options: .literal)
  }
}
