package com.fadeline.web.signin;

import com.fadeline.administration.accounts.Accounts;

import com.fadeline.administration.accounts.Account;

import com.fadeline.administration.remembered.RememberedDevices;

import java.io.IOException;
import java.util.UUID;

import com.fadeline.web.identity.DeviceSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that ends the sessions of an account that has been disabled or changed since,
 * and those of a device that is no longer remembered.
 */
class CurrentAccountFilter extends OncePerRequestFilter {

	private final Accounts accounts;

	private final RememberedDevices devices;

	CurrentAccountFilter(Accounts accounts, RememberedDevices devices) {
		this.accounts = accounts;
		this.devices = devices;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof Account seen
				&& !(isCurrent(seen) && isRemembered(request))) {
			new SecurityContextLogoutHandler().logout(request, response, authentication);
		}
		chain.doFilter(request, response);
	}

	private boolean isRemembered(HttpServletRequest request) {
		UUID device = DeviceSession.deviceOf(request.getSession(false));
		return device == null || this.devices.isRemembered(device);
	}

	private boolean isCurrent(Account seen) {
		return this.accounts.find(seen.loginName()).filter(seen::grantsTheSameAs).isPresent();
	}

}
