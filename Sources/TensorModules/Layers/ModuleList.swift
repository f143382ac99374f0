/// Modules of one class in a list that is a module itself: `torch.nn.ModuleList`.
///
/// Parameters are named by position, as those of a plain array of modules are: `blocks.0.weight`.
public final class ModuleList<Element: Module> {
  private let modules: [Element]

  /// The modules in order.
  public init(_ modules: [Element]) {
    self.modules = modules
  }
}

extension ModuleList: Module {
  /// A list has no `forward`.
  public static var forwardParameters: [ForwardParameter] { [] }

  /// The modules under their positions.
  public var moduleProperties: [ModuleProperty] {
    modules.enumerated().map { .module("\($0)", $1) }
  }

  /// - Throws: a ``MissingForward``.
  public func callForward(_ arguments: BoundArguments) throws -> any Tree {
    throw MissingForward(moduleName: "ModuleList")
  }
}

extension ModuleList: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { 0 }

  /// The position behind the last.
  public var endIndex: Int { modules.count }

  /// The module at a position.
  public subscript(position: Int) -> Element { modules[position] }
}

/// A container was called that cannot be.
public struct MissingForward: Error, Hashable, Sendable, CustomStringConvertible {
  /// The container's class.
  public let moduleName: String

  /// torch's text.
  public var description: String {
    "Module [\(moduleName)] is missing the required \"forward\" function"
  }
}
