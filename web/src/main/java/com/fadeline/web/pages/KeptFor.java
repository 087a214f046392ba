package com.fadeline.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.api.Role;
import com.fadeline.web.identity.DeviceSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Interceptor that marks the answers to a client who stays signed in on a device, so that
 * the device may keep the page that was seen last, and forgets it once another answer
 * comes.
 */
class KeptFor implements HandlerInterceptor {

	private static final String HEADER = "Fadeline-Kept-For";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		@Nullable String owner = of(request);
		if (owner != null) {
			response.setHeader(HEADER, owner);
		}
		return true;
	}

	/**
	 * Returns the mark; null if nothing of the requester's may be kept on the device.
	 */
	static @Nullable String of(HttpServletRequest request) {
		@Nullable UUID device = DeviceSession.deviceOf(request.getSession(false));
		@Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (device == null || authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)
				|| who.requester().role() != Role.CLIENT) {
			return null;
		}
		return UUID.nameUUIDFromBytes((who.requester().userId() + device).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
