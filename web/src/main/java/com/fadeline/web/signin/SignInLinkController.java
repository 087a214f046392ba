package com.fadeline.web.signin;

import java.net.URI;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.web.messages.Views;
import com.fadeline.web.problems.NoSuchViewException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@ConditionalOnWebApplication
@Tag(name = "Clients")
class SignInLinkController {

	private final Views views;

	private final SignInLinks links;

	private final PublicAddress address;

	SignInLinkController(Views views, SignInLinks links, PublicAddress address) {
		this.views = views;
		this.links = links;
		this.address = address;
	}

	@PostMapping("/api/clients/{client}/sign-in-links")
	@Operation(summary = "Make a link by which a client signs in",
			description = "It works once and for a while; an earlier one of the client no longer does. It is mailed if mail is configured and the client has an address; show the QR code otherwise.")
	SignInLink makeSignInLink(@PathVariable ClientId client) {
		ClientView view = this.views.await(new FindClient(client), ClientView.class, (found) -> true)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
		OneTimeToken token = this.links.tokenFor(view)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "The client's account is disabled"));
		URI link = this.address.of(SignInPages.LINK).queryParam("token", token.getTokenValue()).build().toUri();
		return new SignInLink(link, token.getExpiresAt(), QrCode.of(link.toString()).dataUri(),
				this.links.mail(view, link, token));
	}

}
