package com.fadeline.administration.passkeys;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.AccountTable;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/**
 * Repository of the accounts that own passkeys. It reads only, since accounts are stored
 * elsewhere.
 */
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private final AccountTable accounts;

	PasskeyOwners(AccountTable accounts) {
		this.accounts = accounts;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return this.accounts.find(PasskeyOwner.id(handle)).map(PasskeyOwners::entity).orElse(null);
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String loginName) {
		return this.accounts.find(loginName).map(PasskeyOwners::entity).orElse(null);
	}

	@Override
	public void save(PublicKeyCredentialUserEntity owner) {
		throw new UnsupportedOperationException("Accounts are made by administrators");
	}

	@Override
	public void delete(Bytes handle) {
		throw new UnsupportedOperationException("Accounts are kept by administrators");
	}

	private static PublicKeyCredentialUserEntity entity(Account account) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(PasskeyOwner.handle(account))
			.name(account.loginName())
			.displayName(account.displayName())
			.build();
	}

}
