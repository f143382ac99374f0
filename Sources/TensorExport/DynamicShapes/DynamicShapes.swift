/// Which dimensions of the inputs may have other sizes: what `torch.export.export` takes as `dynamic_shapes`.
///
/// Shapes are nested as the inputs are. A tensor's entry maps dimensions to what is known of them,
/// `[0: .dynamic, 1: batch]`, or lists them all, `[batch, nil]`; dimensions that are not named are
/// static. Inputs are given in order, `[[0: .dynamic], nil]`, or by name, `["x": [0: .dynamic]]`.
///
/// ``Dim`` is another name of this type, for what stands for one dimension: `Dim("batch", min: 2)`.
public struct DynamicShapes: Sendable {
  indirect enum Content: Sendable {
    /// Static, or no tensor: Python's `None`.
    case none
    /// One dimension.
    case dimension(DimensionRule)
    /// The dimensions of a tensor by number, in the order given.
    case dimensions([(key: Int, value: DynamicShapes)])
    /// An array literal: fits a list, a tuple and the dimensions of a tensor.
    case sequence([DynamicShapes])
    case list([DynamicShapes])
    case tuple([DynamicShapes])
    case dictionary([(key: String, value: DynamicShapes)])
    /// Shapes that could not be found; `export` throws the reason.
    case invalid(ModelInputsError)
  }

  let content: Content

  init(_ content: Content) {
    self.content = content
  }
}

/// One dimension of an input as ``DynamicShapes`` holds it: `torch.export.Dim`.
public typealias Dim = DynamicShapes

/// What is demanded of one dimension.
enum DimensionRule: Hashable, Sendable {
  /// The size of the example is the only one.
  case fixed
  /// Any size, and the export fails if the model allows but one.
  case dynamic
  /// Any size if the model allows it.
  case auto
  /// The size must be this one.
  case size(Int)
  /// A size with a name, or one computed from such a size.
  case named(NamedDimension)
}

extension DynamicShapes {
  /// Any size; the export fails if the model allows but one: `Dim.DYNAMIC`.
  public static var dynamic: DynamicShapes { DynamicShapes(.dimension(.dynamic)) }

  /// Any size if the model allows it, else the example's: `Dim.AUTO`.
  public static var auto: DynamicShapes { DynamicShapes(.dimension(.auto)) }

  /// The example's size only: `Dim.STATIC`.
  public static var `static`: DynamicShapes { DynamicShapes(.dimension(.fixed)) }

  /// A dimension with a name; dimensions of the same name have the same size: `torch.export.Dim`.
  ///
  /// - Parameters:
  ///   - name: an identifier; what is none is reported by `export`.
  ///   - min: the smallest size, 0 if it is left out.
  ///   - max: the largest size, without limit if it is left out.
  public init(_ name: String, min: Int? = nil, max: Int? = nil) {
    self.init(.dimension(.named(NamedDimension(name, min: min, max: max))))
  }

  /// Shapes of a Python tuple.
  public static func tuple(_ shapes: [DynamicShapes]) -> DynamicShapes {
    DynamicShapes(.tuple(shapes))
  }

  /// Shapes of a Python list.
  public static func list(_ shapes: [DynamicShapes]) -> DynamicShapes {
    DynamicShapes(.list(shapes))
  }

  /// Shapes by name, in this order.
  public static func dictionary(
    _ shapes: [(key: String, value: DynamicShapes)]
  ) -> DynamicShapes {
    DynamicShapes(.dictionary(shapes))
  }
}

extension DynamicShapes: ExpressibleByNilLiteral {
  /// Static: Python's `None`.
  public init(nilLiteral: ()) {
    self.init(.none)
  }
}

extension DynamicShapes: ExpressibleByIntegerLiteral {
  /// A dimension whose size must be this one.
  public init(integerLiteral value: Int) {
    self.init(.dimension(.size(value)))
  }
}

extension DynamicShapes: ExpressibleByArrayLiteral {
  /// Shapes in order: of the inputs, of the elements of a container, or of a tensor's dimensions.
  public init(arrayLiteral elements: DynamicShapes...) {
    self.init(.sequence(elements))
  }
}

extension DynamicShapes: ExpressibleByDictionaryLiteral {
  /// What a dictionary literal is keyed by: the number of a dimension, or a name.
  public struct Key: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    enum Content: Hashable, Sendable {
      case dimension(Int)
      case name(String)
    }

    let content: Content

    /// The number of a dimension.
    public init(integerLiteral value: Int) {
      content = .dimension(value)
    }

    /// The name of an input or of an entry.
    public init(stringLiteral value: String) {
      content = .name(value)
    }
  }

  /// Shapes by dimension or by name; a literal that mixes both has names for all.
  public init(dictionaryLiteral elements: (Key, DynamicShapes)...) {
    let dimensions = elements.compactMap { key, value -> (key: Int, value: DynamicShapes)? in
      if case .dimension(let number) = key.content { (number, value) } else { nil }
    }
    if dimensions.count == elements.count {
      self.init(.dimensions(dimensions))
    } else {
      self.init(
        .dictionary(
          elements.map { key, value in
            switch key.content {
            case .dimension(let number): ("\(number)", value)
            case .name(let name): (name, value)
            }
          }))
    }
  }
}

// MARK: - Dimensions computed from others

extension DynamicShapes {
  /// A dimension that is a multiple of another: `2 * batch`.
  public static func * (factor: Int, dimension: DynamicShapes) -> DynamicShapes {
    dimension.derived { factor * $0 }
  }

  /// A dimension that is a multiple of another: `batch * 2`.
  public static func * (dimension: DynamicShapes, factor: Int) -> DynamicShapes {
    factor * dimension
  }

  /// A dimension that is longer than another: `batch + 1`.
  public static func + (dimension: DynamicShapes, offset: Int) -> DynamicShapes {
    dimension.derived { $0 + offset }
  }

  /// A dimension that is longer than another: `1 + batch`.
  public static func + (offset: Int, dimension: DynamicShapes) -> DynamicShapes {
    dimension + offset
  }

  /// A dimension that is shorter than another: `batch - 1`.
  public static func - (dimension: DynamicShapes, offset: Int) -> DynamicShapes {
    dimension.derived { $0 - offset }
  }

  private func derived(_ change: (NamedDimension) -> NamedDimension) -> DynamicShapes {
    guard case .dimension(.named(let dimension)) = content else {
      return DynamicShapes(.dimension(.named(.invalid(.withoutName("\(self)")))))
    }
    return DynamicShapes(.dimension(.named(change(dimension))))
  }
}
