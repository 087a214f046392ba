package com.fadeline.web.remembered;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.administration.remembered.RememberedDevice;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

@RestController
@ConditionalOnWebApplication
class SignInEndController {

	private final SignInEnds ends;

	SignInEndController(SignInEnds ends) {
		this.ends = ends;
	}

	@GetMapping("/api/account/devices")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
	@Tag(name = "Account")
	@Operation(summary = "List the devices on which you stay signed in",
			description = "The last used first; staff stay signed in on none.")
	List<DeviceResponse> listRememberedDevices(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn who) {
		return this.ends.devicesOf(who).stream().map(DeviceResponse::of).toList();
	}

	@DeleteMapping("/api/account/devices/{device}")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
	@Tag(name = "Account")
	@Operation(summary = "Sign out one of your devices",
			description = "It is signed out at its next request and no longer remembered.")
	ResponseEntity<Void> forgetDevice(@PathVariable UUID device,
			@Parameter(hidden = true) @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
		this.ends.end(who, device, request.getRemoteAddr());
		return ResponseEntity.noContent().build();
	}

	@DeleteMapping("/api/clients/{client}/sign-ins")
	@AllowedRoles({ ADMIN, SPECIALIST })
	@Tag(name = "Clients")
	@Operation(summary = "End all sign-ins of a client",
			description = "The client is signed out on all devices, none of them is remembered, passkeys are removed, and a sign-in link that has not been used stops working. A new link works as before.")
	ResponseEntity<Void> endSignIns(@PathVariable ClientId client, HttpServletRequest request) {
		this.ends.endAll(client, request.getRemoteAddr());
		return ResponseEntity.noContent().build();
	}

	/**
	 * Response body of a device on which a client stays signed in.
	 *
	 * @param label system and browser; empty if they are not known
	 */
	record DeviceResponse(UUID deviceId, String label, Instant since, Instant lastUsed, Instant expiresAt) {

		static DeviceResponse of(RememberedDevice device) {
			return new DeviceResponse(device.id(), device.label(), device.since(), device.lastUsed(),
					device.expiresAt());
		}

	}

}
