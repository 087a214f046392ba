package com.fadeline.administration.links;

import java.security.SecureRandom;
import java.time.Clock;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.api.clinic.Clinics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;

/** Configuration of the links by which clients sign in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LinkProperties.class)
class LinksConfiguration {

	private static final Logger log = LoggerFactory.getLogger(LinksConfiguration.class);

	@Bean
	LinkTokens linkTokens(JdbcClient database, Clock clock) {
		return new LinkTokens(database, new SecureRandom(), clock);
	}

	@Bean
	ClientSignInLinks clientSignInLinks(AccountTable accounts, LinkTokens tokens, LinkProperties properties,
			ObjectProvider<MailSender> mail, Clinics clinics, @Value("${fadeline.public-url:}") String publicUrl) {
		if (mail.getIfAvailable() != null && publicUrl.isBlank()) {
			log.warn("Mail is set up, but not where people reach Fadeline: sign-in links are shown and not mailed "
					+ "until fadeline.public-url is set, such as https://fadeline.example");
		}
		return new ClientSignInLinks(accounts, tokens, properties, mail.getIfAvailable(), clinics);
	}

}
