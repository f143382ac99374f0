public import TensorCore

/// Modules that are called one after the other, each with what the one before returned:
/// `torch.nn.Sequential`.
@Module(path: .fileID)
public final class Sequential {
  /// The modules in order; their parameters are named by position, `0.weight`.
  public let modules: [any Module]

  /// The modules in order.
  public init(_ modules: any Module...) {
    self.modules = modules
  }

  /// The modules in order.
  public init(_ modules: [any Module]) {
    self.modules = modules
  }

  /// The modules under their positions.
  public var moduleProperties: [ModuleProperty] {
    modules.enumerated().map { .module("\($0)", $1) }
  }

  /// What the last module returns; each must take one tensor and return one.
  public func forward(_ input: Tensor) -> Tensor {
    var output = input
    for module in modules {
      output = result(of: module, output)
    }
    return output
  }

  private func result(of module: any Module, _ input: Tensor) -> Tensor {
    let name = TypeName.short(of: module)
    do {
      let result = try module.call(Arguments(positional: [input]))
      if case .tensor(let tensor) = result.treeKind { return tensor }
      return TensorError("\(name) returned \(type(of: result)), not a tensor", in: "Sequential")
        .reported()
    } catch {
      return TensorError("\(name): \(error)", in: "Sequential").reported()
    }
  }
}
