package com.fadeline.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.accounts.OwnPassword;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.administration.InvalidEntriesException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Accounts in memory, each with its name as its password. */
public class TestAccounts implements AuthenticationProvider, Accounts, OwnPassword {

	/** The administrator's Authorization header. */
	public static final String ADMIN = "Basic " + HttpHeaders.encodeBasicAuth("admin", "admin", null);

	/** The client's Authorization header. */
	public static final String CLIENT = "Basic " + HttpHeaders.encodeBasicAuth("client", "client", null);

	/** The specialist's Authorization header. */
	public static final String SPECIALIST = "Basic " + HttpHeaders.encodeBasicAuth("specialist", "specialist", null);

	/** The manager's Authorization header. */
	public static final String MANAGER = "Basic " + HttpHeaders.encodeBasicAuth("manager", "manager", null);

	private final Map<String, Account> accounts = new ConcurrentHashMap<>();

	private @Nullable RuntimeException failure;

	TestAccounts() {
		reset();
	}

	/** Fails from now on, or works again. */
	public void failWith(@Nullable RuntimeException failure) {
		this.failure = failure;
	}

	/** Has an administrator, a manager, a specialist and a client. */
	public void reset() {
		this.accounts.clear();
		Stream.of(account("admin", new Requester("admin-id", Role.ADMIN, Set.of(), null)),
				account("manager",
						new Requester("manager-id", Role.MANAGER, Set.of(new ClinicId(Samples.CLINIC)), null)),
				account("specialist",
						new Requester("specialist-id", Role.SPECIALIST, Set.of(new ClinicId(Samples.CLINIC)), null)),
				account("client", new Requester("client-id", Role.CLIENT, Set.of(new ClinicId(Samples.CLINIC)),
						new ClientId(Samples.CLIENT))))
			.forEach(this::put);
	}

	public void put(Account account) {
		this.accounts.put(account.loginName(), account);
	}

	public static Account account(String name, Requester requester) {
		return new Account(requester, name, "The " + name, "hash", true, null, null, false);
	}

	@Override
	public Authentication authenticate(Authentication claim) {
		if (this.failure != null) {
			throw this.failure;
		}
		Account account = Optional.ofNullable(this.accounts.get(claim.getName()))
			.filter((found) -> found.enabled() && found.loginName().equals(claim.getCredentials()))
			.orElseThrow(() -> new BadCredentialsException("wrong"));
		return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
	}

	@Override
	public Account change(Account account, String oldPassword, String newPassword) {
		if (!oldPassword.equals(account.loginName())) {
			throw new InvalidEntriesException("oldPassword", "is wrong");
		}
		Account changed = account.withPassword("hash of " + newPassword);
		put(changed);
		return changed;
	}

	@Override
	public void confirm(Account account, String password) {
		if (!password.equals(account.loginName())) {
			throw new InvalidEntriesException("password", "is wrong");
		}
	}

	@Override
	public boolean supports(Class<?> claim) {
		return claim == UsernamePasswordAuthenticationToken.class;
	}

	@Override
	public Optional<Account> find(String name) {
		return Optional.ofNullable(this.accounts.get(name));
	}

}
