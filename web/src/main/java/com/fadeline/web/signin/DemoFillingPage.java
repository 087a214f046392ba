package com.fadeline.web.signin;

import com.fadeline.administration.accounts.DemoProgress;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Controller of the line on all pages that shows how much of the demo is there. */
@Controller("demoFilling")
@ConditionalOnWebApplication
@Hidden
@AllowedRoles(everybody = true)
class DemoFillingPage {

	private static final String PATH = "/sign-in/demo";

	private final @Nullable DemoProgress progress;

	DemoFillingPage(ObjectProvider<DemoProgress> progress) {
		this.progress = progress.getIfAvailable();
	}

	@GetMapping(PATH)
	ModelAndView filling() {
		return new ModelAndView("demo :: filling").addObject("percent", percent());
	}

	/**
	 * Returns how much is there, 0 to 99; null once all is there or if there is no demo.
	 */
	public @Nullable Integer percent() {
		return (this.progress == null || this.progress.isFilled()) ? null : this.progress.percent();
	}

}
