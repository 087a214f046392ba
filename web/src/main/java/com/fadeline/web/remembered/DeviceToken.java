package com.fadeline.web.remembered;

import java.util.Optional;
import java.util.UUID;

/** Value object of the token of a device, as it is in the cookie. */
record DeviceToken(UUID device, String value) {

	/** Returns the token of the parts of a cookie; empty if they are none. */
	static Optional<DeviceToken> of(String[] parts) {
		try {
			return (parts.length == 2) ? Optional.of(new DeviceToken(UUID.fromString(parts[0]), parts[1]))
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return "token of device %s".formatted(this.device);
	}

}
