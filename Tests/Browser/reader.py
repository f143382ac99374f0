"""Chromium without a window, as the readers that a page is for."""

import json
import pathlib
import shutil

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.support.ui import WebDriverWait


class Reader:
    def __init__(self, width=1280, scheme="light", scripts=True):
        options = webdriver.ChromeOptions()
        for flag in ("--headless=new", "--no-sandbox", "--window-size=1280,900"):
            options.add_argument(flag)
        if not scripts:
            options.add_experimental_option(
                "prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(
            options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        self.resize(width)
        self.prefer(scheme)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def resize(self, width):
        self._devtools(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=900, deviceScaleFactor=1, mobile=False)

    def prefer(self, scheme):
        self._devtools(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": scheme}])

    def _devtools(self, command, **values):
        return self.driver.execute_cdp_cmd(command, values)

    def open(self, address):
        self.driver.get(address)

    def ask(self, expression):
        return self.driver.execute_script("return " + expression)

    def wait(self, expression, seconds=10):
        WebDriverWait(self.driver, seconds).until(
            lambda one: one.execute_script(f"return Boolean({expression})"), expression)

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def focused(self):
        """The text of what has the keyboard."""
        return self.ask("(document.activeElement.innerText || document.activeElement.value || '').trim()")

    def complaints(self):
        """What the console says: violations of the policy, errors of scripts, missing files."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def transfers(self):
        """The address and the bytes, headers left out, of each response since the last question."""
        lengths, addresses = {}, {}
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            values = message["params"]
            if message["method"] == "Network.responseReceived":
                addresses[values["requestId"]] = values["response"]["url"]
            elif message["method"] == "Network.dataReceived":
                length = lengths.get(values["requestId"], 0)
                lengths[values["requestId"]] = length + values["dataLength"]
        return [(address, lengths.get(key, 0)) for key, address in addresses.items()]

    def violations(self, rules):
        """What axe-core finds, each with the first places."""
        import axe_playwright_python

        script = pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js"
        self._devtools("Runtime.evaluate", expression=script.read_text(encoding="utf-8"))
        found = self.driver.execute_async_script(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: {type: "tag", values: arguments[0]}, resultTypes: ["violations"]})
              .then((results) => done(results.violations.map((one) =>
                one.id + ": " + one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(" | "))))
              .catch((error) => done(["axe: " + error]));
            """, rules)
        return found
