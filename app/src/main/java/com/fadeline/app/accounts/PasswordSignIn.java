package com.fadeline.app.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fadeline.web.signin.Account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Checks name and password. Whatever is wrong, the answer is the same and took as long: a
 * password is checked even where there is no account, or one that is locked.
 */
class PasswordSignIn implements AuthenticationProvider {

	private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,100}");

	private static final int LONGEST_PASSWORD = 200;

	private final AccountTable accounts;

	private final Passwords passwords;

	private final Clock clock;

	private final String nobodysHash;

	PasswordSignIn(AccountTable accounts, Passwords passwords, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.clock = clock;
		this.nobodysHash = passwords.hash("nobody's password");
	}

	@Override
	public Authentication authenticate(Authentication claim) {
		String password = String.valueOf(claim.getCredentials());
		Optional<Account> account = NAME.matcher(claim.getName()).matches() ? this.accounts.find(claim.getName())
				: Optional.empty();
		String hash = account.map(Account::passwordHash).orElse(this.nobodysHash);
		boolean right = password.length() <= LONGEST_PASSWORD && this.passwords.matches(password, hash);
		Account who = account.filter((found) -> right && found.passwordHash() != null && admits(found))
			.orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(who, null,
				who.getAuthorities());
		signedIn.setDetails(claim.getDetails());
		return signedIn;
	}

	@Override
	public boolean supports(Class<?> claim) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
	}

	private boolean admits(Account account) {
		return account.enabled() && !account.isLockedAt(this.clock.instant());
	}

}
