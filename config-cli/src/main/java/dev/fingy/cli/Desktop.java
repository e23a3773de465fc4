package dev.fingy.cli;

import java.io.IOException;
import java.net.URI;

/**
 * The browser of whoever sits before the screen, if somebody does.
 */
final class Desktop {

	private Desktop() {
	}

	/**
	 * Open an address, where there is a browser. Where there is none, the address was
	 * printed.
	 * @param address the address
	 */
	static void open(URI address) {
		try {
			if (java.awt.Desktop.isDesktopSupported()
					&& java.awt.Desktop.getDesktop().isSupported(java.awt.Desktop.Action.BROWSE)) {
				java.awt.Desktop.getDesktop().browse(address);
			}
		}
		catch (IOException | UnsupportedOperationException | LinkageError ex) {
			// A runtime without a desktop, or a desktop without a browser
		}
	}

}
