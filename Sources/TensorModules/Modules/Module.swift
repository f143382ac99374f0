/// A model or a part of one: `torch.nn.Module`.
///
/// Write a final class with a `forward` and mark it `@Module`, which makes the rest:
///
/// ```swift
/// import TensorExport
///
/// @Module
/// final class Model {
///   let linear = Linear(6, 3)
///   @Parameter var scale = Tensor.ones(3)
///   func forward(_ x: Tensor, bias: Tensor) -> Tensor {
///     linear(x) * scale + bias
///   }
/// }
///
/// print(Model()(Tensor.ones(2, 6), bias: Tensor.zeros(3)).shape)
/// // Prints "torch.Size([2, 3])"
/// ```
///
/// The model is called as in Python: `model(x, bias)`, `model(x, bias: bias)`, `model(x: x, bias: bias)`.
public protocol Module: AnyObject {
  /// The parameters of `forward`, in order.
  static var forwardParameters: [ForwardParameter] { get }

  /// The stored properties that matter to a program, in the order of their declaration.
  var moduleProperties: [ModuleProperty] { get }

  /// Calls `forward` with inputs whose types are known only now.
  func callForward(_ arguments: BoundArguments) throws -> any Tree
}

extension Module {
  /// Binds inputs to the parameters of `forward` and calls it.
  ///
  /// - Throws: an ``ArgumentError`` if they do not fit, and what `forward` throws.
  public func call(_ arguments: Arguments) throws -> any Tree {
    try callForward(arguments.bound(to: Self.forwardParameters))
  }
}
