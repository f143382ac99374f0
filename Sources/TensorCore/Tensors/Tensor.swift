public import TensorSymbols

/// A multi-dimensional array of numbers: `torch.Tensor`.
///
/// A tensor is a reference to its elements, as in torch: views share them, and an in-place operator
/// (`add_`, `+=`) changes what every view sees. While a model is being exported a tensor has no
/// elements; what is done with it is written down.
public struct Tensor {
  package let body: Body

  package init(_ body: Body) {
    self.body = body
  }

  /// What a tensor refers to; its identity tells parameters and buffers apart while tracing.
  package final class Body {
    package let metadata: TensorMetadata
    package let content: Content
    /// The tensor this one is a view of.
    package let base: Body?

    package init(_ metadata: TensorMetadata, _ content: Content, base: Body? = nil) {
      self.metadata = metadata
      self.content = content
      self.base = base
    }
  }

  /// Where the elements are.
  package enum Content {
    /// In memory.
    case dense(Storage)
    /// Nowhere: shape rules of composite operators compute with these.
    case meta
    /// The value of a node of the graph that an export writes, which `owner` stands for.
    case traced(node: Int, owner: AnyObject)
    /// Nowhere, as the operator that should have made them failed during an export.
    case failed
  }
}

extension Tensor {
  package init(_ metadata: TensorMetadata, _ content: Content, base: Body? = nil) {
    self.init(Body(metadata, content, base: base))
  }

  package var metadata: TensorMetadata { body.metadata }

  /// The size of each dimension.
  public var shape: Shape { body.metadata.shape }

  /// The type of the elements.
  public var dtype: DType { body.metadata.dtype }

  /// The number of dimensions: `Tensor.dim()`.
  public var rank: Int { body.metadata.shape.count }

  /// The number of elements: `Tensor.numel()`.
  public var elementCount: SymInt { shape.elementCount }

  /// Whether the elements lie in row-major order without gaps.
  public var isContiguous: Bool { body.metadata.isContiguous }

  /// The memory, `nil` for a tensor without elements.
  package var storage: Storage? {
    if case .dense(let storage) = body.content { storage } else { nil }
  }

  /// Whether the operator that should have made this tensor failed during an export.
  package var isFailed: Bool {
    if case .failed = body.content { true } else { false }
  }
}

extension Tensor {
  /// What an operator returns that could not be applied while a model was being exported.
  package static var failed: Tensor {
    Tensor(TensorMetadata(.float32, .unknown), .failed)
  }
}
