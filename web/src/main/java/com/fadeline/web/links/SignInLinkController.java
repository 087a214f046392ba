package com.fadeline.web.links;

import java.util.Locale;

import com.fadeline.api.id.ClientId;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

@RestController
@ConditionalOnWebApplication
@Tag(name = "Clients")
class SignInLinkController {

	private final SignInLinkMaker links;

	SignInLinkController(SignInLinkMaker links) {
		this.links = links;
	}

	@PostMapping("/api/clients/{client}/sign-in-links")
	@AllowedRoles({ ADMIN, SPECIALIST })
	@Operation(summary = "Create a client's sign-in link",
			description = "It works once and for a limited time; earlier links of the client stop working. It is sent by e-mail if mail is configured and the client has an address; otherwise show the QR code.")
	SignInLink makeSignInLink(@PathVariable ClientId client, HttpServletRequest request) {
		return this.links.linkFor(client, request.getRemoteAddr(), Locale.ENGLISH);
	}

}
