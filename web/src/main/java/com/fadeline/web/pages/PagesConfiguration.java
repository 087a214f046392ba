package com.fadeline.web.pages;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import com.fadeline.web.problems.Failures;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Configuration of the languages of the pages, and of the interceptors and error pages
 * that all of them share.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PagesConfiguration {

	/** Message bundles: one shared by all pages, one for each area. */
	static final List<String> BUNDLES = List.of("messages/common", "messages/words", "messages/specialist",
			"messages/course", "messages/waiting", "messages/photos", "messages/consents", "messages/record",
			"messages/client", "messages/manager", "messages/admin", "messages/history", "messages/attention",
			"messages/reactions", "messages/devices");

	/** Request parameter of the language that is chosen from now on. */
	static final String LANGUAGE = "lang";

	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(BUNDLES.toArray(String[]::new));
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	/**
	 * Resolves the locale: the language that was chosen last, else the first supported
	 * one of the browser, with its country.
	 */
	@Bean
	LocaleResolver localeResolver() {
		CookieLocaleResolver languages = new CookieLocaleResolver("language");
		languages.setCookieSameSite("Lax");
		languages.setCookieHttpOnly(true);
		languages.setDefaultLocaleFunction((request) -> Collections.list(request.getLocales())
			.stream()
			.filter(Languages::isSpoken)
			.findFirst()
			.orElse(Languages.ALL.getFirst()));
		return languages;
	}

	@Bean
	WebMvcConfigurer everyPage(Failures failures) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				LocaleChangeInterceptor language = new LocaleChangeInterceptor() {

					@Override
					protected @Nullable Locale parseLocaleValue(String value) {
						@Nullable Locale wanted = super.parseLocaleValue(value);
						if (wanted == null || !Languages.isSpoken(wanted)) {
							throw new IllegalArgumentException("There are no texts in " + value);
						}
						return wanted;
					}

				};
				language.setParamName(LANGUAGE);
				language.setHttpMethods("GET");
				language.setIgnoreInvalidLocale(true);
				interceptors.addInterceptor(language).excludePathPatterns("/api/**");
				interceptors.addInterceptor(new KeptFor()).excludePathPatterns("/api/**");
				interceptors.addInterceptor(new PageModelInterceptor()).excludePathPatterns("/api/**");
			}

			@Override
			public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
				resolvers.addFirst(new FailurePages(failures));
			}

		};
	}

}
