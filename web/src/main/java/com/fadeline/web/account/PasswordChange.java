package com.fadeline.web.account;

import java.util.List;
import java.util.Objects;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.OwnPassword;
import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.api.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.commandhandling.CommandExecutionException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Service that changes the password of the signed-in user, and signs in the current
 * session alone to the changed account.
 */
@Component
@ConditionalOnWebApplication
class PasswordChange {

	private final OwnPassword passwords;

	private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	PasswordChange(OwnPassword passwords) {
		this.passwords = passwords;
	}

	void change(SignedIn who, String oldPassword, String newPassword, HttpServletRequest request,
			HttpServletResponse response) {
		if (!(who instanceof Account account)) {
			String message = "Whoever vouches for you keeps your password; change it there";
			throw new CommandExecutionException(message, null, new Rejection.Conflict(message, List.of()), false);
		}
		Authentication before = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
		Account changed = this.passwords.change(account, oldPassword, newPassword);
		if (request.getSession(false) != null) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(changed, null, before.getAuthorities()));
			SecurityContextHolder.setContext(context);
			request.changeSessionId();
			this.sessions.saveContext(context, request, response);
		}
	}

}
