// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Configured",
  products: [.library(name: "Configured", targets: ["Configured"])],
  targets: [.target(name: "Configured")])
