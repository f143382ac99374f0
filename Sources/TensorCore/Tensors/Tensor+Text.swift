public import GalleryDisplay

extension Tensor: CustomStringConvertible {
  /// The elements as torch prints them; a tensor without elements prints its type and shape.
  public var description: String { text() }

  /// The elements as torch prints them with options: `torch.set_printoptions`.
  public func text(_ options: PrintOptions = PrintOptions()) -> String {
    guard storage != nil else { return "tensor(..., \(metadata.summary))" }
    let layout = StridedLayout(metadata)
    return TensorPrinter(options: options).text(shape: layout.sizes, dtype: dtype) { index in
      element(at: layout.place(of: index))
    }
  }

  /// The element at a place of the storage.
  private func element(at place: Int) -> PrintedElement {
    guard let storage else { return .integer(0) }
    return switch dtype {
    case .float32: .float(Double(storage.elements(as: Float.self)[place]))
    case .float64: .float(storage.elements(as: Double.self)[place])
    case .float16: .float(Double(storage.elements(as: Float16.self)[place]))
    case .bfloat16: .float(Double(Float(storage.elements(as: BFloat16.self)[place])))
    case .int8: .integer(Int64(storage.elements(as: Int8.self)[place]))
    case .int16: .integer(Int64(storage.elements(as: Int16.self)[place]))
    case .int32: .integer(Int64(storage.elements(as: Int32.self)[place]))
    case .int64: .integer(storage.elements(as: Int64.self)[place])
    case .uint8: .integer(Int64(storage.elements(as: UInt8.self)[place]))
    case .bool: .boolean(storage.elements(as: Bool.self)[place])
    }
  }
}

extension Tensor: GalleryDisplayable {
  /// The text as torch prints it, with the element type and the shape beside the value's type.
  public var galleryDisplay: MIMEBundle {
    MIMEBundle(text: description, detail: metadata.summary)
  }
}
