// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Mini",
  products: [.library(name: "Mini", targets: ["Mini"])],
  targets: [.target(name: "Mini")])
