package com.fadeline.web.passkeys;

import java.util.stream.Stream;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/**
 * Authentication provider that verifies the signature of a passkey and signs in to its
 * account.
 */
public class PasskeyProvider implements AuthenticationProvider {

	private final WebAuthnRelyingPartyOperations relyingParty;

	private final Accounts accounts;

	PasskeyProvider(WebAuthnRelyingPartyOperations relyingParty, Accounts accounts) {
		this.relyingParty = relyingParty;
		this.accounts = accounts;
	}

	@Override
	public Authentication authenticate(Authentication claim) {
		Account account = this.accounts.find(name((WebAuthnAuthenticationRequestToken) claim))
			.filter(Account::enabled)
			.orElseThrow(() -> new BadCredentialsException("The account of the passkey is disabled"));
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken
			.authenticated(account, null,
					Stream
						.concat(account.getAuthorities().stream(),
								Stream.of(FactorGrantedAuthority
									.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)))
						.toList());
		signedIn.setDetails(claim.getDetails());
		return signedIn;
	}

	private String name(WebAuthnAuthenticationRequestToken claim) {
		try {
			return this.relyingParty.authenticate(claim.getWebAuthnRequest()).getName();
		}
		catch (RuntimeException ex) {
			throw new BadCredentialsException("The passkey is unknown, or what it signed is not good", ex);
		}
	}

	@Override
	public boolean supports(Class<?> claim) {
		return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(claim);
	}

	/** Returns whether the sign-in was proved by a passkey. */
	public static boolean isBy(Authentication who) {
		return who.getAuthorities()
			.stream()
			.anyMatch((factor) -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(factor.getAuthority()));
	}

}
