package com.fadeline.web.identity;

import java.time.Clock;

import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.remembered.RememberedDevices;
import com.fadeline.administration.tokens.ApiTokens;
import com.fadeline.api.Requester;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Presence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SenderConfiguration {

	@Bean
	@ConditionalOnWebApplication
	CurrentRequester signedIn() {
		return new SignedInSender();
	}

	@Bean
	@ConditionalOnWebApplication
	Presence whoSignedIn(Accounts accounts, ApiTokens tokens, OpenSessions sessions, RememberedDevices devices,
			Clock clock) {
		return new SignedInPresence(accounts, tokens, sessions, devices, clock);
	}

	/**
	 * Requester of a process that serves no requests, such as an import by command line.
	 */
	@Bean
	@ConditionalOnNotWebApplication
	CurrentRequester theServiceItself() {
		return () -> Requester.SYSTEM;
	}

	@Bean
	@ConditionalOnNotWebApplication
	Presence always() {
		return () -> () -> true;
	}

}
