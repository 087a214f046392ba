package com.fadeline.administration.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;

/**
 * Service that keeps the accounts of staff, each change in one transaction with its
 * record. At least one administrator always remains.
 */
final class StaffAdministration implements StaffRegister {

	private final StaffTable staff;

	private final AccountTable accounts;

	private final Passwords passwords;

	private final Supplier<String> newPasswords;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	private final Supplier<Instant> issuedUntil;

	/**
	 * Creates the service.
	 * @param newPasswords passwords that cannot be guessed
	 * @param issuedUntil until when one works that is generated now
	 */
	StaffAdministration(StaffTable staff, AccountTable accounts, Passwords passwords, Supplier<String> newPasswords,
			ChangeLog changes, TransactionOperations transactions, Supplier<Instant> issuedUntil) {
		this.issuedUntil = issuedUntil;
		this.staff = staff;
		this.accounts = accounts;
		this.passwords = passwords;
		this.newPasswords = newPasswords;
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public List<StaffMember> staff(Requester by) {
		Administrators.check(by);
		return this.staff.all();
	}

	@Override
	public Optional<StaffMember> member(UUID id, Requester by) {
		Administrators.check(by);
		return this.staff.find(id);
	}

	@Override
	public @Nullable String add(UUID id, String loginName, StaffMember.Details details, Requester by) {
		Administrators.check(by);
		StaffRoles.check(details.role(), details.clinics());
		String password = this.newPasswords.get();
		NewAccount account = new NewAccount(new Requester(id.toString(), details.role(), details.clinics(), null),
				loginName, details.displayName(), this.passwords.hash(password), this.issuedUntil.get());
		return this.transactions.execute((transaction) -> {
			if (this.accounts.add(account)) {
				this.changes.add(AdminChange.Kind.ACCOUNT, id, null, known(id), by);
				return password;
			}
			StaffMember added = new StaffMember(id, loginName.strip().toLowerCase(Locale.ROOT), details, false, false);
			if (this.changes.began(id, added)) {
				return null;
			}
			throw Refusal.conflict("The login name %s or the id %s is taken; choose another".formatted(loginName, id));
		});
	}

	@Override
	public void change(UUID id, StaffMember.Details details, Requester by) {
		Administrators.check(by);
		StaffRoles.check(details.role(), details.clinics());
		this.transactions.executeWithoutResult((transaction) -> {
			this.staff.lock();
			StaffMember was = known(id);
			if (was.details().equals(details)) {
				return;
			}
			boolean stays = details.role() == Role.ADMIN && details.enabled();
			if (was.details().role() == Role.ADMIN && !stays && !this.staff.isOtherAdministrator(id)) {
				throw Refusal
					.conflict("%s is the last administrator; make another one first".formatted(was.loginName()));
			}
			this.staff.change(id, details);
			this.accounts.changes().add();
			this.changes.add(AdminChange.Kind.ACCOUNT, id, was, known(id), by);
		});
	}

	@Override
	public String reset(UUID id, Requester by) {
		Administrators.check(by);
		String password = this.newPasswords.get();
		String hash = this.passwords.hash(password);
		unlock(id, hash, "password", by);
		return password;
	}

	@Override
	public void unlock(UUID id, Requester by) {
		Administrators.check(by);
		unlock(id, null, "lock", by);
	}

	private void unlock(UUID id, @Nullable String hash, String what, Requester by) {
		this.transactions.executeWithoutResult((transaction) -> {
			StaffMember was = known(id);
			this.staff.unlock(id, hash, this.issuedUntil.get());
			this.accounts.changes().add();
			this.changes.add(AdminChange.Kind.ACCOUNT, id, was, Map.of("reset", what), by);
		});
	}

	private StaffMember known(UUID id) {
		return this.staff.find(id).orElseThrow(() -> Refusal.notFound("There is no account %s".formatted(id)));
	}

}
