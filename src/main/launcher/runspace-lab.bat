@echo off
rem Starts Runspace Lab from any folder. It needs Java 25 or newer, found through
rem RUNSPACE_LAB_JAVA_HOME, JAVA_HOME or the PATH.
setlocal
set "lab=%~dp0.."
set "java="
if defined RUNSPACE_LAB_JAVA_HOME if exist "%RUNSPACE_LAB_JAVA_HOME%\bin\java.exe" set "java=%RUNSPACE_LAB_JAVA_HOME%\bin\java.exe"
if not defined java if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto missing
set "feature=0"
for /f "tokens=3" %%v in ('""%java%" -version 2>&1 ^| findstr /i /c:" version ""') do set "version=%%~v"
for /f "delims=.-+" %%f in ("%version%") do set "feature=%%f"
if %feature% LSS 25 goto missing
"%java%" --enable-native-access=javafx.graphics,com.sun.jna,org.jline -XX:+UseCompactObjectHeaders -XX:+UseSerialGC -Xms48m -Xmn24m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:TrimNativeHeapInterval=5000 --module-path "%lab%\lib" --module org.runspacelab/org.runspacelab.Main %*
exit /b %ERRORLEVEL%
:missing
echo runspace-lab: needs Java 25 or newer: install a JDK 25, or point JAVA_HOME to one 1>&2
exit /b 2
