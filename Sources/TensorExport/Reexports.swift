// Users import one module.
@_exported public import GalleryDisplay
@_exported public import TensorCore
@_exported public import TensorGraphs
@_exported public import TensorModules
@_exported public import TensorSymbols
