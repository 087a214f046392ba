package com.fadeline.web.passkeys;

import java.util.List;
import java.util.Map;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.administration.passkeys.PasskeyOwner;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the pages with a user's own passkeys; the browser creates them, so its
 * script calls some of these endpoints.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class PasskeyPages {

	/** Page that continues a sign-in by password with a passkey. */
	static final String CONFIRM = "/sign-in/passkey";

	static final String MINE = "/account/passkeys";

	private static final int LONGEST_LABEL = 100;

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final HttpSessionPublicKeyCredentialCreationOptionsRepository begun = new HttpSessionPublicKeyCredentialCreationOptionsRepository();

	private final RelyingParty relyingParty;

	private final UserCredentialRepository passkeys;

	private final OwnerCheck owner;

	private final PasskeyProperties properties;

	PasskeyPages(RelyingParty relyingParty, UserCredentialRepository passkeys, OwnerCheck owner,
			PasskeyProperties properties) {
		this.relyingParty = relyingParty;
		this.passkeys = passkeys;
		this.owner = owner;
		this.properties = properties;
	}

	@GetMapping(CONFIRM)
	ModelAndView confirm() {
		return new ModelAndView("passkey");
	}

	@GetMapping(MINE)
	ModelAndView mine(@AuthenticationPrincipal SignedIn who, Authentication by, HttpServletRequest request) {
		ModelAndView page = new ModelAndView("passkeys");
		page.addObject("offered", who instanceof Account && this.relyingParty.isOffered());
		boolean byPassword = !(who instanceof Account account) || this.owner.isByPassword(account);
		page.addObject("byPassword", byPassword);
		page.addObject("stale", !byPassword && !this.owner.isFresh(by, request));
		page.addObject("passkeys", (who instanceof Account account) ? of(account) : List.of());
		page.addObject("required", this.properties.isRequiredOf(who.requester().role()));
		return page;
	}

	@PostMapping(path = MINE + "/options", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> begin(@RequestBody Map<String, String> body, Authentication who,
			@AuthenticationPrincipal SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		this.owner.check(local(person), body.getOrDefault("password", ""), who, request);
		PublicKeyCredentialCreationOptions options = this.relyingParty
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
		this.begun.save(request, response, options);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(options));
	}

	@PostMapping(path = MINE, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> add(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
		PublicKeyCredentialCreationOptions options = this.begun.load(request);
		if (options == null) {
			throw new MalformedRequestException("credential", "was not asked for; begin again");
		}
		this.begun.save(request, response, null);
		try {
			RelyingPartyPublicKey made = JSON.readValue(body, RelyingPartyPublicKey.class);
			if (made.getLabel().isBlank() || made.getLabel().length() > LONGEST_LABEL) {
				throw new MalformedRequestException("label", "has 1 to %d characters".formatted(LONGEST_LABEL));
			}
			this.relyingParty.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, made));
		}
		catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException ex) {
			throw new MalformedRequestException("credential", "is no passkey that can be used here");
		}
		return ResponseEntity.noContent().build();
	}

	@PostMapping(MINE + "/{passkey}/remove")
	ModelAndView remove(@PathVariable String passkey, @AuthenticationPrincipal SignedIn who) {
		of(local(who)).stream()
			.map(CredentialRecord::getCredentialId)
			.filter((credential) -> credential.toBase64UrlString().equals(passkey))
			.forEach(this.passkeys::delete);
		return new ModelAndView("redirect:/account?saved");
	}

	/**
	 * Returns the local account; other users sign in at a provider, or with an API token.
	 */
	private static Account local(SignedIn who) {
		if (who instanceof Account account) {
			return account;
		}
		throw new MalformedRequestException("account", "is not kept by Fadeline, so it has no passkeys here");
	}

	private List<CredentialRecord> of(Account account) {
		return this.passkeys.findByUserId(PasskeyOwner.handle(account));
	}

}
