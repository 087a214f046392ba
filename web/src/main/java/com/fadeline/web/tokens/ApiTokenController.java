package com.fadeline.web.tokens;

import java.util.List;
import java.util.UUID;

import com.fadeline.administration.tokens.ApiTokenRegister;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;

@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/tokens")
@Tag(name = "API tokens", description = "Tokens by which programs sign in, in place of a person's password.")
@AllowedRoles(value = ADMIN, programs = false)
class ApiTokenController {

	private final ApiTokenRegister register;

	private final CurrentRequester sender;

	private final Ids ids;

	ApiTokenController(ApiTokenRegister register, CurrentRequester sender, Ids ids) {
		this.register = register;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping
	@Operation(summary = "List API tokens",
			description = "When each expires, was revoked and was last used; without the secrets.")
	Tokens listTokens() {
		return new Tokens(this.register.tokens(this.sender.current()).stream().map(ApiTokenView::of).toList());
	}

	@PostMapping
	@Operation(summary = "Create an API token",
			description = "Returns its secret, which is not shown again; a program sends it as `Authorization: Bearer …`. It has the rights of a role in the given clinics, but can change neither accounts nor tokens. The caller may choose the id; sending the same again changes nothing and returns no secret.")
	ResponseEntity<MadeToken> addToken(@Valid @RequestBody NewApiTokenBody body) {
		UUID id = (body.id() != null) ? body.id() : this.ids.next();
		@Nullable String secret = this.register.add(id, body.details(), this.sender.current());
		return ResponseEntity.created(Responses.location("/api/tokens/" + id)).body(new MadeToken(id, secret));
	}

	@DeleteMapping("/{token}")
	@Operation(summary = "Revoke an API token",
			description = "It stops working at once; what was done with it stays on record.")
	ResponseEntity<Void> revokeToken(@PathVariable UUID token) {
		this.register.revoke(token, this.sender.current());
		return ResponseEntity.noContent().build();
	}

	/** Response body of all tokens, the latest first. */
	record Tokens(List<ApiTokenView> tokens) {
	}

	/**
	 * Response body of a created token.
	 *
	 * @param secret returned only this once; null if the token already existed
	 */
	record MadeToken(UUID id, @Nullable String secret) {
	}

}
