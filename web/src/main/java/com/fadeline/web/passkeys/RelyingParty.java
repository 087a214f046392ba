package com.fadeline.web.passkeys;

import java.net.URI;
import java.util.Set;

import com.fadeline.web.identity.PublicAddressProperties;
import com.webauthn4j.WebAuthnManager;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Relying party at the public address of the service. A passkey is bound to the host of
 * that address, so passkeys are offered only if it is set, or on this machine itself; and
 * a passkey must verify its owner, which makes it two factors by itself.
 */
@Component
@ConditionalOnWebApplication
public class RelyingParty implements WebAuthnRelyingPartyOperations {

	private static final WebAuthnManager VERIFIER = WebAuthnManager.createNonStrictWebAuthnManager();

	private final PublicAddressProperties address;

	private final PublicKeyCredentialUserEntityRepository accounts;

	private final UserCredentialRepository passkeys;

	RelyingParty(PublicAddressProperties address, PublicKeyCredentialUserEntityRepository accounts,
			UserCredentialRepository passkeys) {
		this.address = address;
		this.accounts = accounts;
		this.passkeys = passkeys;
	}

	/**
	 * Returns whether passkeys work at the address of the request: they need a host name,
	 * not an IP address.
	 */
	public boolean isOffered() {
		URI here = here();
		return !here.getHost().matches("[\\d.]+|\\[.*")
				&& (this.address.isSet() || PublicAddressProperties.isLocal(here));
	}

	@Override
	public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
			PublicKeyCredentialCreationOptionsRequest request) {
		return operations().createPublicKeyCredentialCreationOptions(request);
	}

	@Override
	public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
		return operations().registerCredential(request);
	}

	@Override
	public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
			PublicKeyCredentialRequestOptionsRequest request) {
		return operations().createCredentialRequestOptions(request);
	}

	@Override
	public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
		return operations().authenticate(request);
	}

	private Webauthn4JRelyingPartyOperations operations() {
		URI here = here();
		String origin = here.getScheme() + "://" + here.getAuthority();
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(this.accounts, this.passkeys,
				PublicKeyCredentialRpEntity.builder().id(here.getHost()).name("Fadeline").build(), Set.of(origin));
		operations.setWebAuthnManager(VERIFIER);
		operations
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		operations.setCustomizeCreationOptions(
				(options) -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.userVerification(UserVerificationRequirement.REQUIRED)
					.residentKey(ResidentKeyRequirement.REQUIRED)
					.build()));
		return operations;
	}

	private URI here() {
		return this.address.of("").build().toUri();
	}

}
