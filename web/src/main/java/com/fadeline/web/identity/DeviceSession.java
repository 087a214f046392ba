package com.fadeline.web.identity;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Attribute of a session that belongs to a remembered device, and so ends with it.
 */
public final class DeviceSession {

	private static final String DEVICE = DeviceSession.class.getName();

	private DeviceSession() {
	}

	/** Ties the session of a request to a device, and begins one if there is none. */
	public static void tie(HttpServletRequest request, UUID device) {
		request.getSession().setAttribute(DEVICE, device);
	}

	/** Returns the device of a session; null if it belongs to none. */
	public static @Nullable UUID deviceOf(@Nullable HttpSession session) {
		return (session != null && session.getAttribute(DEVICE) instanceof UUID device) ? device : null;
	}

}
