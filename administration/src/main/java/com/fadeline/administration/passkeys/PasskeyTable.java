package com.fadeline.administration.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.ChangeLog;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Table access of the passkeys in PostgreSQL. Adding or removing one is recorded like a
 * change of the password.
 */
class PasskeyTable implements UserCredentialRepository {

	private final JdbcClient database;

	private final AccountTable accounts;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	PasskeyTable(JdbcClient database, AccountTable accounts, ChangeLog changes, TransactionOperations transactions) {
		this.database = database;
		this.accounts = accounts;
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public void save(CredentialRecord passkey) {
		if (!used(passkey)) {
			this.transactions.executeWithoutResult((transaction) -> {
				insert(passkey);
				record(passkey, "passkey added");
			});
		}
	}

	@Override
	public void delete(Bytes credentialId) {
		CredentialRecord passkey = findByCredentialId(credentialId);
		if (passkey != null) {
			this.transactions.executeWithoutResult((transaction) -> {
				this.database.sql("delete from access.passkey where credential_id = ?")
					.param(credentialId.toBase64UrlString())
					.update();
				record(passkey, "passkey removed");
			});
		}
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
		return this.database.sql("select * from access.passkey where credential_id = ?")
			.param(credentialId.toBase64UrlString())
			.query((row, number) -> passkey(row))
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes handle) {
		return this.database.sql("select * from access.passkey where account_id = ? order by created_at, credential_id")
			.param(PasskeyOwner.id(handle))
			.query((row, number) -> passkey(row))
			.list();
	}

	/** Returns whether the passkey existed; then only its use is updated. */
	private boolean used(CredentialRecord passkey) {
		return this.database
			.sql("update access.passkey set signature_count = :count, last_used_at = :used where credential_id = :id")
			.param("count", passkey.getSignatureCount())
			.param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
			.param("id", passkey.getCredentialId().toBase64UrlString())
			.update() == 1;
	}

	private void insert(CredentialRecord passkey) {
		this.database.sql("""
				insert into access.passkey
				values (:id, :account, :label, :key, :count, :verified, :eligible, :backedUp, :transports, :attestation,
				        :clientData, :created, :used)
				""")
			.param("id", passkey.getCredentialId().toBase64UrlString())
			.param("account", PasskeyOwner.id(passkey.getUserEntityUserId()))
			.param("label", passkey.getLabel())
			.param("key", passkey.getPublicKey().getBytes())
			.param("count", passkey.getSignatureCount())
			.param("verified", passkey.isUvInitialized())
			.param("eligible", passkey.isBackupEligible())
			.param("backedUp", passkey.isBackupState())
			.param("transports",
					passkey.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new))
			.param("attestation", bytes(passkey.getAttestationObject()))
			.param("clientData", bytes(passkey.getAttestationClientDataJSON()))
			.param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
			.param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
			.update();
	}

	private void record(CredentialRecord passkey, String what) {
		this.accounts.changes().add();
		UUID id = PasskeyOwner.id(passkey.getUserEntityUserId());
		this.accounts.find(id)
			.ifPresent((owner) -> this.changes.add(AdminChange.Kind.ACCOUNT, id, Map.of("loginName", owner.loginName()),
					Map.of("changed", what), owner.requester()));
	}

	private static CredentialRecord passkey(ResultSet row) throws SQLException {
		Set<AuthenticatorTransport> transports = Arrays.stream((String[]) row.getArray("transports").getArray())
			.map(AuthenticatorTransport::valueOf)
			.collect(Collectors.toSet());
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(Bytes.fromBase64(row.getString("credential_id")))
			.userEntityUserId(PasskeyOwner.handle(row.getObject("account_id", UUID.class)))
			.label(row.getString("label"))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.signatureCount(row.getLong("signature_count"))
			.uvInitialized(row.getBoolean("user_verified"))
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.transports(transports)
			.attestationObject(bytes(row.getBytes("attestation_object")))
			.attestationClientDataJSON(bytes(row.getBytes("client_data")))
			.created(row.getObject("created_at", OffsetDateTime.class).toInstant())
			.lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
			.build();
	}

	private static byte @Nullable [] bytes(@Nullable Bytes value) {
		return (value != null) ? value.getBytes() : null;
	}

	private static @Nullable Bytes bytes(byte @Nullable [] value) {
		return (value != null) ? new Bytes(value) : null;
	}

}
