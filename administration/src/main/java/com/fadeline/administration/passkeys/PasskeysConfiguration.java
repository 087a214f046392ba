package com.fadeline.administration.passkeys;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.changes.ChangeLog;

/** Configuration of the passkeys. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PasskeysConfiguration {

	@Bean
	PasskeyTable passkeys(JdbcClient database, AccountTable accounts, ChangeLog changes,
			TransactionOperations transactions) {
		return new PasskeyTable(database, accounts, changes, transactions);
	}

	@Bean
	PublicKeyCredentialUserEntityRepository passkeyOwners(AccountTable accounts) {
		return new PasskeyOwners(accounts);
	}

}
