package com.fadeline.web.signin;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages to come in by. */
@Controller
@Hidden
class SignInPages {

	static final String PATH = "/sign-in";

	static final String OUT = "/sign-out";

	@GetMapping(PATH)
	String signIn() {
		return "sign-in";
	}

	@GetMapping("/")
	String start(@AuthenticationPrincipal SignedIn who, Model model) {
		model.addAttribute("who", who);
		return "start";
	}

}
