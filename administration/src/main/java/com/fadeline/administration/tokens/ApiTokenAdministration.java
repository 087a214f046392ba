package com.fadeline.administration.tokens;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.staff.StaffRoles;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Service that creates and revokes API tokens, each change in one transaction with its
 * record.
 */
final class ApiTokenAdministration implements ApiTokenRegister {

	private final ApiTokenTable tokens;

	private final Supplier<String> newSecrets;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	/**
	 * Creates the service.
	 * @param newSecrets tokens that cannot be guessed
	 */
	ApiTokenAdministration(ApiTokenTable tokens, Supplier<String> newSecrets, ChangeLog changes,
			TransactionOperations transactions) {
		this.tokens = tokens;
		this.newSecrets = newSecrets;
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public List<ApiToken> tokens(Requester by) {
		Administrators.check(by);
		return this.tokens.all();
	}

	@Override
	public @Nullable String add(UUID token, ApiToken.Details details, Requester by) {
		Administrators.check(by);
		StaffRoles.check(details.role(), details.clinics());
		String secret = this.newSecrets.get();
		return this.transactions.execute((transaction) -> {
			if (this.tokens.add(token, details, secret, by)) {
				this.changes.add(AdminChange.Kind.API_TOKEN, token, null, details, by);
				return secret;
			}
			if (this.changes.began(token, details)) {
				return null;
			}
			throw Refusal.conflict("The id %s is taken; choose another".formatted(token));
		});
	}

	@Override
	public void revoke(UUID token, Requester by) {
		Administrators.check(by);
		this.transactions.executeWithoutResult((transaction) -> {
			ApiToken was = this.tokens.find(token)
				.orElseThrow(() -> Refusal.notFound("There is no API token %s".formatted(token)));
			if (this.tokens.revoke(token)) {
				this.changes.add(AdminChange.Kind.API_TOKEN, token, was.details(), Map.of("revoked", true), by);
			}
		});
	}

}
