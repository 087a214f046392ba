package com.fadeline.administration.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.util.function.SingletonSupplier;

/**
 * Authentication provider for name and password. Every failure gets the same answer after
 * the same time: a password is checked even where there is no account, or a locked one.
 * Attempts are counted before they are checked; a password that was right a moment ago is
 * accepted again without either.
 */
class PasswordSignIn implements AuthenticationProvider {

	private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,100}");

	static final int LONGEST_PASSWORD = 200;

	/** Source of passwords that a signed-in account gives once more. */
	private static final String SIGNED_IN = "signed in";

	private final AccountTable accounts;

	private final Passwords passwords;

	private final AccountLockout lockOut;

	private final SignInLimit attempts;

	private final BiConsumer<Account, String> locks;

	/**
	 * Made at the first check, whoever that is of, so that its time says nothing of the
	 * account.
	 */
	private final SingletonSupplier<String> nobodysHash;

	/** Right passwords of a moment ago, by name, password and source. */
	private final RecentAccounts recent;

	/** Checks that are running now, by name, password and source. */
	private final Map<String, CompletableFuture<Optional<Account>>> checks = new ConcurrentHashMap<>();

	/**
	 * Creates the provider.
	 * @param locks receives each account that was locked, and for which source
	 * @param kept for how long a right password is admitted again without a look at the
	 * database, unless accounts change
	 */
	PasswordSignIn(AccountTable accounts, Passwords passwords, AccountLockout lockOut, SignInLimit attempts,
			BiConsumer<Account, String> locks, Duration kept) {
		this.locks = locks;
		this.recent = new RecentAccounts(accounts.changes(), kept);
		this.accounts = accounts;
		this.passwords = passwords;
		this.lockOut = lockOut;
		this.attempts = attempts;
		this.nobodysHash = SingletonSupplier.of(() -> passwords.hash("nobody's password"));
	}

	@Override
	public Authentication authenticate(Authentication claim) {
		String source = (claim.getDetails() instanceof WebAuthenticationDetails details
				&& details.getRemoteAddress() != null) ? this.attempts.networkOf(details.getRemoteAddress()) : "";
		Account account = admitted(claim.getName(), String.valueOf(claim.getCredentials()), source)
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

	/**
	 * Returns the account that has signed in already and gives the password once more.
	 */
	Optional<Account> admitted(Account account, String password) {
		return admitted(account.loginName(), password, SIGNED_IN + ' ' + account.requester().userId())
			.filter((admitted) -> admitted.requester().equals(account.requester()));
	}

	/**
	 * Returns the account of that name and password; a wrong one counts, for its source.
	 * @throws org.springframework.web.server.ResponseStatusException with 429 if there
	 * were too many from there, with 503 if too many are waiting
	 */
	private Optional<Account> admitted(String name, String password, String source) {
		this.attempts.check(source);
		return this.recent.find(this.passwords.digest(source + '\n' + name + '\n' + password),
				() -> attempted(name, password, source));
	}

	private Optional<Account> attempted(String name, String password, String source) {
		Optional<Account> open = (NAME.matcher(name).matches() && password.length() <= LONGEST_PASSWORD)
				? this.accounts.find(name).filter((account) -> account.enabled() && account.passwordHash() != null)
				: Optional.empty();
		Optional<Account> remembered = open.filter((account) -> this.passwords.remembered(password, hash(account)))
			.filter((account) -> this.lockOut.admits(account, source));
		if (remembered.isPresent()) {
			return remembered;
		}
		this.attempts.take(source, () -> open.filter((account) -> this.lockOut.knows(account, source)).isPresent());
		this.nobodysHash.obtain();
		Optional<Account> admitted = open.isEmpty() ? nobody(source) : checkedOnce(open.get(), password, source);
		if (admitted.isPresent()) {
			this.attempts.giveBack(source);
		}
		return admitted;
	}

	/**
	 * Checks a password that several requests send at the same time once. Programs that
	 * begin with several requests at once send the same right password that many times,
	 * which is one attempt. A wrong one counts once for each request.
	 */
	private Optional<Account> checkedOnce(Account account, String password, String source) {
		CompletableFuture<Optional<Account>> mine = new CompletableFuture<>();
		String key = this.passwords.digest(source + '\n' + hash(account) + '\n' + password);
		CompletableFuture<Optional<Account>> others = this.checks.putIfAbsent(key, mine);
		if (others != null) {
			Optional<Account> admitted = result(others);
			if (admitted.isEmpty() && this.lockOut.begins(account, source)) {
				failed(account, source);
			}
			return admitted;
		}
		try {
			mine.complete(checked(account, password, source));
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.checks.remove(key);
		}
		return result(mine);
	}

	private static Optional<Account> result(CompletableFuture<Optional<Account>> check) {
		try {
			return check.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	private Optional<Account> checked(Account account, String password, String source) {
		if (!this.lockOut.admits(account, source) || !this.lockOut.begins(account, source)) {
			return nobody(source);
		}
		boolean right;
		try {
			right = this.passwords.matches(password, hash(account), source);
		}
		catch (RuntimeException ex) {
			this.lockOut.withdraws(account, source);
			throw ex;
		}
		if (!right) {
			failed(account, source);
			return Optional.empty();
		}
		return Optional.of(account).filter((open) -> this.lockOut.succeeded(open, source));
	}

	private void failed(Account account, String source) {
		if (this.lockOut.failed(account, source)) {
			this.accounts.changes().add();
			this.locks.accept(account, source);
		}
	}

	private Optional<Account> nobody(String source) {
		this.passwords.pretendToCheck(this.nobodysHash.obtain(), source);
		return Optional.empty();
	}

	private static String hash(Account account) {
		return String.valueOf(account.passwordHash());
	}

}
