package com.fadeline.app.accounts;

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

	static final int LONGEST_PASSWORD = 200;

	private final AccountTable accounts;

	private final Passwords passwords;

	private final LockOut lockOut;

	private final String nobodysHash;

	PasswordSignIn(AccountTable accounts, Passwords passwords, LockOut lockOut) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.lockOut = lockOut;
		this.nobodysHash = passwords.hash("nobody's password");
	}

	@Override
	public Authentication authenticate(Authentication claim) {
		Account account = admitted(claim.getName(), String.valueOf(claim.getCredentials()))
			.orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null,
				account.getAuthorities());
		signedIn.setDetails(claim.getDetails());
		return signedIn;
	}

	@Override
	public boolean supports(Class<?> claim) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
	}

	/** The account of that name and password; a wrong one counts. */
	Optional<Account> admitted(String name, String password) {
		Optional<Account> named = NAME.matcher(name).matches() ? this.accounts.find(name) : Optional.empty();
		Optional<Account> open = named.filter((account) -> account.passwordHash() != null).filter(this.lockOut::admits);
		if (open.isEmpty() || password.length() > LONGEST_PASSWORD) {
			this.passwords.pretendToCheck(this.nobodysHash);
			return Optional.empty();
		}
		Account account = open.get();
		if (!this.passwords.matches(password, String.valueOf(account.passwordHash()))) {
			this.lockOut.failed(account);
			return Optional.empty();
		}
		return open.filter(this.lockOut::succeeded);
	}

}
