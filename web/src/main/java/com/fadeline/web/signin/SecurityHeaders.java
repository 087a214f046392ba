package com.fadeline.web.signin;

import com.fadeline.web.problems.DecodedPath;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Configurer of the security headers, on top of the defaults of Spring Security, among
 * them no-store wherever no other caching is set, and HSTS over https.
 */
final class SecurityHeaders {

	/** Resources of this host alone, and nothing inline. */
	private static final String OWN_ALONE = """
			default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:; font-src 'self'; \
			connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'""";

	private static final String PAGES = OWN_ALONE.formatted("");

	/** Swagger UI sets inline styles; its scripts are files, as ours are. */
	private static final String SWAGGER_UI = OWN_ALONE.formatted(" 'unsafe-inline'");

	/**
	 * Has the headers written before the request is handled. Otherwise they are written
	 * after it, while another thread may already write to the stream that it has opened,
	 * and one of the two finds half a header.
	 */
	private static final ObjectPostProcessor<HeaderWriterFilter> BEFORE_THE_ANSWER = new ObjectPostProcessor<>() {

		@Override
		public <F extends HeaderWriterFilter> F postProcess(F filter) {
			filter.setShouldWriteHeadersEagerly(true);
			return filter;
		}

	};

	/** The service worker, which is in effect for all pages. */
	private static final String WORKER = "/assets/offline-worker.js";

	private SecurityHeaders() {
	}

	static void set(HeadersConfigurer<HttpSecurity> headers) {
		headers
			.addHeaderWriter((request, response) -> response.setHeader("Content-Security-Policy",
					contentSecurityPolicy(request)))
			.addHeaderWriter((request, response) -> {
				if (request.getServletPath().equals(WORKER)) {
					response.setHeader("Service-Worker-Allowed", request.getContextPath() + "/");
				}
			})
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions
				.policy("camera=(self), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((resources) -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.withObjectPostProcessor(BEFORE_THE_ANSWER);
	}

	private static String contentSecurityPolicy(HttpServletRequest request) {
		return DecodedPath.of(request).startsWith("/swagger-ui/") ? SWAGGER_UI : PAGES;
	}

}
