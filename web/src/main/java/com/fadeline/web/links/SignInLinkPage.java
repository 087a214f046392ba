package com.fadeline.web.links;

import com.fadeline.api.id.ClientId;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page with a client's new sign-in link, to be scanned from the
 * clinic's screen.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class SignInLinkPage {

	private final SignInLinkMaker links;

	SignInLinkPage(SignInLinkMaker links) {
		this.links = links;
	}

	@PostMapping("/clients/{client}/sign-in-link")
	String showSignInLink(@PathVariable ClientId client, HttpServletRequest request, Model model) {
		model.addAttribute("client", client);
		model.addAttribute("link",
				this.links.linkFor(client, request.getRemoteAddr(), LocaleContextHolder.getLocale()));
		return "specialist/sign-in-link";
	}

}
