package com.fadeline.web.signin;

import java.util.Map;

import com.fadeline.administration.accounts.DemoSignIn;
import com.fadeline.web.passkeys.RelyingParty;
import com.fadeline.web.rights.AllowedRoles;
import com.fadeline.administration.remembered.RememberedDevices;
import com.fadeline.web.remembered.RememberedSignIn;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Controller of the sign-in pages. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles(everybody = true)
public class SignInPages {

	static final String PATH = "/sign-in";

	static final String OUT = "/sign-out";

	public static final String LINK = "/sign-in/link";

	private final Map<String, String> providers;

	private final @Nullable DemoSignIn demo;

	private final RelyingParty passkeys;

	private final RememberedSignIn remembered;

	private final RememberedDevices devices;

	SignInPages(OidcSignIn oidc, ObjectProvider<DemoSignIn> demo, RelyingParty passkeys, RememberedSignIn remembered,
			RememberedDevices devices) {
		this.remembered = remembered;
		this.devices = devices;
		this.passkeys = passkeys;
		this.providers = oidc.providers();
		this.demo = demo.getIfAvailable();
	}

	@GetMapping(PATH)
	String signIn(HttpServletRequest request, Model model) {
		model.addAttribute("remembered", this.remembered.isPresented(request));
		model.addAttribute("providers", this.providers);
		model.addAttribute("demo", this.demo);
		model.addAttribute("passkeys", this.passkeys.isOffered());
		return "sign-in";
	}

	/**
	 * Shows the page of a link without signing in: programs that scan mails open links,
	 * too. The token follows the hash, where a script of the page reads it; in the query
	 * it is accepted, too.
	 */
	@GetMapping(LINK)
	String link(@RequestParam(required = false) @Nullable String token, Model model) {
		model.addAttribute("token", token);
		model.addAttribute("rememberedDays", this.devices.expiry().toDays());
		return "sign-in-link";
	}

}
