package com.fadeline.app.metrics;

import com.fadeline.store.metrics.TracesIfWanted;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Configuration of metrics and traces. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsProperties.class)
class MetricsConfiguration {

	/**
	 * Admits a scraper, with its token and to the metrics alone; ahead of all other
	 * chains, which decide about all other requests.
	 */
	@Bean
	@Order(0)
	@ConditionalOnWebApplication
	SecurityFilterChain scraper(HttpSecurity http, MetricsProperties settings) {
		return http.securityMatcher(new ScrapeToken(settings.token()))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * Replaces Micrometer's handler, and comes before its handler of all else as that one
	 * does.
	 */
	@Bean
	@Order(1000)
	@ConditionalOnProperty(TracesIfWanted.ENDPOINT)
	RequestSpans requestSpans(Tracer tracer, Propagator propagator) {
		return new RequestSpans(tracer, propagator);
	}

}
