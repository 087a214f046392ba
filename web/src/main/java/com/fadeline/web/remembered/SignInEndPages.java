package com.fadeline.web.remembered;

import java.util.UUID;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the buttons that end sign-ins of a client. */
@Controller
@ConditionalOnWebApplication
@Hidden
class SignInEndPages {

	private final SignInEnds ends;

	SignInEndPages(SignInEnds ends) {
		this.ends = ends;
	}

	@PostMapping("/account/devices/{device}/end")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
	String endDevice(@PathVariable UUID device, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
		this.ends.end(who, device, request.getRemoteAddr());
		return "redirect:/account?ended";
	}

	@PostMapping("/clients/{client}/sign-ins/end")
	@AllowedRoles({ ADMIN, SPECIALIST })
	String endAll(@PathVariable ClientId client, HttpServletRequest request) {
		this.ends.endAll(client, request.getRemoteAddr());
		return "redirect:/clients/" + client + "?ended";
	}

}
