package dev.fingy.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Bounds what is read of a request. Overrides are a few lines; without a bound they could
 * be anything.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	static final int MAX_BODY = 16 * 1024;

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new BodyLimit()).addPathPatterns("/trainings/**");
	}

	private static final class BodyLimit implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			if (HttpMethod.POST.matches(request.getMethod())) {
				check(request.getContentLengthLong());
			}
			return true;
		}

		private static void check(long length) {
			if (length < 0) {
				throw refuse(HttpStatus.LENGTH_REQUIRED, "A request needs a Content-Length");
			}
			if (length > MAX_BODY) {
				throw refuse(HttpStatus.CONTENT_TOO_LARGE,
						"A request may be %d bytes long, this one is %d".formatted(MAX_BODY, length));
			}
		}

		private static ErrorResponseException refuse(HttpStatus status, String detail) {
			return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
		}

	}

}
