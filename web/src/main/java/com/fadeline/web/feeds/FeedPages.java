package com.fadeline.web.feeds;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page on which specialists make and end their calendar address. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/calendar/address")
@AllowedRoles(value = SPECIALIST, programs = false)
class FeedPages {

	private final FeedAddresses addresses;

	FeedPages(FeedAddresses addresses) {
		this.addresses = addresses;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal SignedIn who) {
		ModelAndView page = new ModelAndView("specialist/calendar-address");
		page.addObject("possible", this.addresses.arePossibleFor(who));
		page.addObject("feed", this.addresses.of(who).orElse(null));
		return page;
	}

	@PostMapping
	String renew(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, RedirectAttributes once) {
		once.addFlashAttribute("address", this.addresses.renew(who, request.getRemoteAddr()));
		return "redirect:/calendar/address";
	}

	@PostMapping("/end")
	String end(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
		this.addresses.end(who, request.getRemoteAddr());
		return "redirect:/calendar/address?ended";
	}

}
